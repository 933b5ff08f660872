package org.nurtureadvisor.openapi;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Puts off what Quarkus does at every start, and few starts ever need: reading the document, and
 * writing it as JSON and as YAML. It is done when the document is asked for first.
 */
@WhenAsked
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class DocumentWhenAsked {

    private final Queue<InvocationContext> putOff = new ArrayDeque<>();

    @AroundInvoke
    synchronized Object invoke(InvocationContext call) throws Exception {
        if (call.getMethod().getName().equals("prepareDocument")) {
            putOff.add(call);
            return null;
        }
        while (!putOff.isEmpty()) {
            putOff.remove().proceed();
        }
        return call.proceed();
    }

    /**
     * Found by its name in {@code META-INF/services} when the application is built. In development
     * and in tests, where classes of libraries do not see ours, the document is prepared at once.
     */
    public static final class Extension implements BuildCompatibleExtension {

        @Enhancement(types = OpenApiDocumentService.class)
        public void putOff(ClassConfig service) {
            if (LaunchMode.current() == LaunchMode.NORMAL) {
                service.addAnnotation(WhenAsked.class);
            }
        }
    }
}
