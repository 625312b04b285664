import type { Fault } from './fault.ts';
import { faultIn } from './fault-in.ts';

const fault = faultIn('relations', 'src');

/** Faults in how changes are made whole, in the Express backend of examples/relations.yaml. */
export const transactionFaults: readonly Fault[] = [
  fault(
    'D07',
    'the answer leaves before the commit',
    'middlewares/unit-of-work.ts',
    'await handler(request, response, next);\n      });\n    } catch (error) {\n      answer.drop();\n      throw error;\n    }\n    answer.send();\n',
    'await handler(request, response, next);\n        answer.send();\n      });\n    } catch (error) {\n      if (response.headersSent) return;\n      answer.drop();\n      throw error;\n    }\n',
  ),
  fault(
    'D07',
    'each statement is a transaction of its own',
    'database/transactions.ts',
    'return db.transaction().execute((trx) => running.run(trx, () => work(trx)));',
    'return work(db as Transaction<Database>);',
  ),
];
