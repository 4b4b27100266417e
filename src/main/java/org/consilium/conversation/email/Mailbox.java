package org.consilium.conversation.email;

/**
 * One folder of one account.
 *
 * @param deletes whether a mail is deleted there once it is kept here
 */
record Mailbox(
        String host,
        int port,
        String user,
        String password,
        boolean encrypted,
        String folder,
        boolean deletes) {
    String name() {
        return "%s@%s:%d/%s".formatted(user, host, port, folder);
    }

    @Override
    public String toString() {
        return "Mailbox[" + host + "]";
    }
}
