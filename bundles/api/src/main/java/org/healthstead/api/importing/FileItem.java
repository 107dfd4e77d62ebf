// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;

/**
 * What a file says about one of its items, as an {@link Importer} found it. It only reports: by what an item is found
 * again, and whose it is, the import service decides.
 *
 * <pre>{@code
 * FileItem.of("Observation").id("123").address("https://portal.example/fhir/Observation/123").build()
 * }</pre>
 */
public final class FileItem {

    private final Builder facts;

    private FileItem(Builder facts) {
        this.facts = facts;
    }

    /** @param type FHIR R4 resource type */
    public static Builder of(String type) {
        return new Builder(type);
    }

    public String type() {
        return facts.type;
    }

    /** Logical id; empty when there is none. */
    public String id() {
        return facts.id;
    }

    /** Where the item is kept, as the file says: an absolute URL without version, or a URN; empty when it does not. */
    public String address() {
        return facts.address;
    }

    /** First business identifier, as {@code Type?identifier=system|value}; empty when there is none. */
    public String identifier() {
        return facts.identifier;
    }

    /** The document within the file whose ids the item's id belongs to; 0 for the file itself. */
    public int document() {
        return facts.document;
    }

    /** Every text by which other items of the file may refer to it. */
    public List<String> references() {
        return facts.references;
    }

    /** Names under which other files may refer to it. */
    public List<String> aliases() {
        return facts.aliases;
    }

    public Optional<Owner> owner() {
        return facts.owner;
    }

    /** For a Patient: who that is. */
    public Optional<Subject> person() {
        return facts.person;
    }

    /** The resource as it stands in the file; empty while only its names were read. */
    public Optional<JsonObject> body() {
        return facts.body;
    }

    /** The file says that the source has deleted the item. */
    public boolean isDeletion() {
        return facts.deletion;
    }

    /** Version of the source, when the file says it beside the resource. */
    public Optional<String> version() {
        return facts.version;
    }

    /** When the source said it, when the file says so beside the resource. */
    public Optional<Instant> statedAt() {
        return facts.statedAt;
    }

    /** Collects the facts; may be used for one item only. */
    public static final class Builder {

        private final String type;
        private String id = "";
        private String address = "";
        private String identifier = "";
        private int document;
        private List<String> references = List.of();
        private List<String> aliases = List.of();
        private Optional<Owner> owner = Optional.empty();
        private Optional<Subject> person = Optional.empty();
        private Optional<JsonObject> body = Optional.empty();
        private boolean deletion;
        private Optional<String> version = Optional.empty();
        private Optional<Instant> statedAt = Optional.empty();

        private Builder(String type) {
            this.type = Objects.requireNonNull(type, "type");
        }

        public Builder id(String value) {
            id = Objects.requireNonNull(value, "id");
            return this;
        }

        public Builder address(String value) {
            address = Objects.requireNonNull(value, "address");
            return this;
        }

        public Builder identifier(String value) {
            identifier = Objects.requireNonNull(value, "identifier");
            return this;
        }

        public Builder document(int number) {
            document = number;
            return this;
        }

        public Builder references(List<String> texts) {
            references = List.copyOf(texts);
            return this;
        }

        public Builder aliases(List<String> texts) {
            aliases = List.copyOf(texts);
            return this;
        }

        public Builder owner(Optional<Owner> value) {
            owner = Objects.requireNonNull(value, "owner");
            return this;
        }

        public Builder person(Subject value) {
            person = Optional.of(value);
            return this;
        }

        /** @param value the whole resource */
        public Builder body(JsonObject value) {
            body = Optional.of(value);
            return this;
        }

        /** Says that the source has deleted the item; it has no body then. */
        public Builder deleted() {
            deletion = true;
            return this;
        }

        public Builder version(Optional<String> value) {
            version = Objects.requireNonNull(value, "version");
            return this;
        }

        public Builder statedAt(Optional<Instant> value) {
            statedAt = Objects.requireNonNull(value, "statedAt");
            return this;
        }

        public FileItem build() {
            return new FileItem(this);
        }
    }
}
