// SPDX-License-Identifier: Apache-2.0
package org.healthstead.platform.api.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.healthstead.api.json.JsonObject;
import org.junit.jupiter.api.Test;

class ResourceAttachmentTest {

    private static List<String> paths(String body) {
        return ResourceAttachment.in(JsonObject.parse(body.replace('\'', '"'))).stream()
                .map(ResourceAttachment::path)
                .toList();
    }

    @Test
    void findsFilesWhereverFhirHasThem() {
        String file = "{'contentType':'text/plain','data':'AAAA'}";
        assertEquals(
                List.of("content[0].attachment", "content[1].attachment"),
                paths("{'content':[{'attachment':" + file + "},{'attachment':{'url':'Binary/b'}}]}"));
        assertEquals(List.of("presentedForm[0]"), paths("{'presentedForm':[" + file + "]}"));
        assertEquals(List.of("sourceAttachment"), paths("{'sourceAttachment':{'data':'AAAA'}}"));
        assertEquals(List.of("photo[0]"), paths("{'photo':[{'data':'AAAA'}]}"));
        assertEquals(
                List.of("item[0].answer[0].valueAttachment"),
                paths("{'item':[{'answer':[{'valueAttachment':{'data':'AAAA'}}]}]}"));
        assertEquals(List.of(""), paths("{'resourceType':'Binary','data':'AAAA'}"));
        assertEquals(List.of("contained[0]"), paths("{'contained':[{'resourceType':'Binary','data':'AAAA'}]}"));
    }

    @Test
    void leavesAloneWhatIsNoFile() {
        assertEquals(List.of(), paths("{'valueSampledData':{'origin':{'value':1},'data':'1 2 3'}}"));
        assertEquals(List.of(), paths("{'signature':{'sigFormat':'image/png','data':'AAAA'}}"));
        assertEquals(List.of(), paths("{'extension':[{'url':'http://x','valueString':'y'}]}"));
        assertEquals(List.of(), paths("{'content':[{'attachment':{'contentType':'text/plain'}}]}"));
        assertTrue(paths("{'photo':[" + "{'data':'A'},".repeat(500) + "{'data':'A'}]}")
                        .size()
                <= 200);
    }

    @Test
    void readsWhereTheBytesLie() {
        String id = "0199aaaa-0000-7000-8000-000000000001";
        assertEquals(
                id,
                only("urn:healthstead:artifact:" + id).artifact().orElseThrow().toString());
        assertTrue(only("urn:healthstead:artifact:x").artifact().isEmpty());
        assertEquals(id, only("Binary/" + id).binary().orElseThrow().toString());
        assertEquals(
                id, only("Binary/" + id + "/_history/3").binary().orElseThrow().toString());
        assertTrue(only("https://x.test/Binary/" + id).binary().isEmpty());
        assertEquals("b", only("#b").contained().orElseThrow());
    }

    private static ResourceAttachment only(String url) {
        JsonObject body = JsonObject.parse("{\"content\":[{\"attachment\":{\"url\":\"" + url + "\"}}]}");
        return ResourceAttachment.in(body).getFirst();
    }
}
