package org.casus.text;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Objects;
import org.casus.CasusException;
import org.jspecify.annotations.Nullable;

/**
 * CoreNLP's private fields and methods, by name: its models and rules are kept in them and shown nowhere else. Another version of
 * CoreNLP may have others, and is told apart here.
 */
final class PrivateFields {

    private PrivateFields() {}

    /**
     * The value of a field.
     *
     * @throws CasusException where there is no such field, or it is null
     */
    static Object get(Object owner, String name) {
        Object value = getOrNull(owner, name);
        if (value == null) {
            throw new CasusException("CoreNLP's " + owner.getClass().getName() + " has no " + name
                    + "; this version of CoreNLP is not the one Casus was made for");
        }
        return value;
    }

    /** The value of a field, which may be null. */
    static @Nullable Object getOrNull(Object owner, String name) {
        try {
            return field(owner, name).get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the field was made accessible", e);
        }
    }

    /** Sets a field. */
    static void set(Object owner, String name, Object value) {
        try {
            field(owner, name).set(owner, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the field was made accessible", e);
        }
    }

    private static Field field(Object owner, String name) {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new CasusException("CoreNLP's " + owner.getClass().getName() + " has no field " + name
                + "; this version of CoreNLP is not the one Casus was made for");
    }

    /**
     * The result of a method without parameters.
     *
     * @throws CasusException where there is no such method, or its result is null
     */
    static Object call(Object owner, String name) {
        for (Class<?> type = owner.getClass(); type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == 0) {
                    return call(owner, method);
                }
            }
        }
        throw new CasusException("CoreNLP's " + owner.getClass().getName() + " has no method " + name
                + "; this version of CoreNLP is not the one Casus was made for");
    }

    private static Object call(Object owner, Method method) {
        try {
            method.setAccessible(true);
            return Objects.requireNonNull(method.invoke(owner));
        } catch (ReflectiveOperationException e) {
            throw new CasusException("CoreNLP's " + method + " failed: " + e.getCause(), e);
        }
    }
}
