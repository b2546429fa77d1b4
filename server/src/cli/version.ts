import { version } from '../../../package.json';

/** Version of the whole product, from package.json. */
export const VERSION: string = version;
