/** The tools of a pipeline that no language brings; both are built from their sources at a fixed version. */
export const pipelineTools = {
  gitleaks: 'github.com/zricethezav/gitleaks/v8@v8.30.0',
  oasdiff: 'github.com/oasdiff/oasdiff@v1.11.7',
} as const;
