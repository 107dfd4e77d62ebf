// SPDX-License-Identifier: Apache-2.0
package org.healthstead.api.importing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.healthstead.api.json.JsonObject;

/**
 * What a file says about one of its items. An {@link Importer} only reports it. The import service decides how to
 * recognise the item in later files and whose it is.
 *
 * <p>Immutable.
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

    /**
     * Where the item is kept, according to the file: an absolute URL without a version, or a URN; empty when the file
     * does not say.
     */
    public String address() {
        return facts.address;
    }

    /** The first business identifier, as {@code Type?identifier=system|value}; empty when there is none. */
    public String identifier() {
        return facts.identifier;
    }

    /** The number of the document within the file to which the item's id belongs; 0 for the file itself. */
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

    /** For a Patient, the person it describes. */
    public Optional<Subject> person() {
        return facts.person;
    }

    /** The resource as it is in the file; empty when only the item's names were read. */
    public Optional<JsonObject> body() {
        return facts.body;
    }

    /** True when the file says that the source has deleted the item. */
    public boolean isDeletion() {
        return facts.deletion;
    }

    /** The source's version of the item, if the file gives it outside of the resource. */
    public Optional<String> version() {
        return facts.version;
    }

    /** When the source made this version, if the file says so outside of the resource. */
    public Optional<Instant> statedAt() {
        return facts.statedAt;
    }

    /** Collects the facts. Use one builder for one item only. */
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

        /** Marks the item as deleted by its source. It has no body then. */
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
