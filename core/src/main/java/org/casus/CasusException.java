package org.casus;

/** Bad configuration or a broken installation: says what, where (file and line if there is one) and what to do. */
public final class CasusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CasusException(String message) {
        super(message);
    }

    public CasusException(String message, Throwable cause) {
        super(message, cause);
    }
}
