/* global __ENV */
import http from 'k6/http';
import { check } from 'k6';
import exec from 'k6/execution';

const base = `${__ENV.BASE_URL || 'http://localhost:3000'}/api/v1`;
const paths = ['/categories', '/products'];

// An open model: requests start on time, also when answers are late.
export const options = {
  scenarios: {
    lists: {
      executor: 'constant-arrival-rate',
      rate: Number(__ENV.RATE || 100),
      timeUnit: '1s',
      duration: __ENV.DURATION || '1m',
      preAllocatedVUs: 20,
      maxVUs: 200,
    },
  },
  thresholds: {
    http_req_failed: ['rate<0.01'],
    http_req_duration: ['p(95)<200'],
    checks: ['rate>0.99'],
  },
};

export default function () {
  const path = paths[exec.scenario.iterationInTest % paths.length];
  const answer = http.get(`${base}${path}?per_page=20`);
  check(answer, { 'is a list': ({ status }) => status === 200 });
}
