// SPDX-License-Identifier: Apache-2.0
package org.healthstead.documents.worker;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.healthstead.documents.protocol.Failure;

/** Goes through a part of an office file. It has no document type and fetches nothing. */
final class Markup {

    private static final int MAX_DEPTH = 2_000;

    private Markup() {}

    /** Is told what comes. Elements and attributes are called without their namespace. */
    interface Listener {

        void start(String element, XMLStreamReader attributes) throws IOException;

        void end(String element) throws IOException;

        void text(String text) throws IOException;
    }

    static void read(InputStream in, Listener listener) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (++depth > MAX_DEPTH) {
                        throw new UnreadableException(Failure.DAMAGED);
                    }
                    listener.start(reader.getLocalName(), reader);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    listener.end(reader.getLocalName());
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    listener.text(reader.getText());
                }
            }
        } catch (XMLStreamException e) {
            // What the source of the bytes has said, such as that they are too many.
            throw e.getNestedException() instanceof UnreadableException said
                    ? said
                    : new UnreadableException(Failure.DAMAGED, e);
        }
    }

    /** @return empty when the element has none of this name */
    static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }
}
