import { want } from '../want.ts';

/** Lists the products of the catalogue. */
export async function listProducts(url: string): Promise<string> {
  const { status } = await fetch(`${url}/api/v1/products`);
  want(status === 200, `a list is answered 200, and not ${String(status)}`);
  return 'a list answered 200';
}
