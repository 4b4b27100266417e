package org.consilium.evidence;

/**
 * How far the pages of a case are read.
 *
 * @param waiting documents that are still to be read
 * @param read documents that are read
 * @param unread documents that could not be read
 * @param pages pages whose words are there, of all documents
 */
public record Progress(int waiting, int read, int unread, int pages) {
    public boolean isDone() {
        return waiting == 0;
    }
}
