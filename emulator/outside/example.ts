/** What the example organisation has at other services: addresses and keys there are, and no others. */
export const EXAMPLE = {
  chat: 'https://chat.googleapis.com/v1/spaces/AAQAexample/messages?key=example-key&token=example-chat-token',
  slack:
    'https://hooks.slack.com/services/T0EXAMPLE/B0EXAMPLE/exampleSlackSecret',
  teams:
    'https://prod-27.westeurope.logic.azure.com/workflows/example/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=example-teams-signature',
  statuspage: {
    key: 'example-statuspage-key-0001',
    page: 'kctbh9vrtdwd',
    name: 'Example Status',
    components: {'5g8t9dwld6tp': 'Checkout', '2f9s0dkkd9s1': 'Search'},
  },
} as const;
