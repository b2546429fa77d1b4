/** What the language client and its log are called. */

export const CLIENT_ID = 'gouji';
export const CLIENT_NAME = '勾稽';
