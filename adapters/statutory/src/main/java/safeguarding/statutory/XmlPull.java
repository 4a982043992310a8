package safeguarding.statutory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through the elements of a file that nobody vouches for. No DOCTYPE, no entities but XML's own five, nothing from
 * outside the file, no text, comment or attribute without end.
 */
public final class XmlPull {

    private final FileWatch watch;
    private final Guard guard;
    private final XMLStreamReader in;
    private int depth;
    private boolean stray;
    private String name = "";
    private boolean plain;
    private char[] text = new char[64];
    private int from;
    private int to;

    /**
     * Walks through a file from its start.
     *
     * @throws BrokenOff if it is not XML
     */
    public XmlPull(FileWatch watch, InputStream bytes) throws BrokenOff {
        this.watch = watch;
        this.guard = new Guard(bytes);
        try {
            this.in = parsers().createXMLStreamReader(guard);
        } catch (XMLStreamException e) {
            throw new BrokenOff(0);
        }
    }

    /**
     * A factory of parsers that expand no entity but XML's own and read nothing from outside the file. It remembers its last
     * reader, so each file has its own.
     */
    public static XMLInputFactory parsers() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // A long file may well have many an ampersand, and no other entity gets as far as being counted.
        for (String limit : List.of("jdk.xml.totalEntitySizeLimit", "jdk.xml.maxGeneralEntitySizeLimit")) {
            if (factory.isPropertySupported(limit)) {
                factory.setProperty(limit, 0);
            }
        }
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is read from outside the file");
        });
        return factory;
    }

    /** The bytes of the file, held to what one piece of it may have. */
    private final class Guard extends FilterInputStream {
        private long read;
        private long before;

        Guard(InputStream in) {
            super(in);
        }

        @Override
        public int read() {
            try {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        @Override
        public int read(byte[] into, int at, int length) {
            try {
                int some = super.read(into, at, length);
                count(some);
                return some;
            } catch (IOException e) {
                throw unreadable(e);
            }
        }

        private void count(int some) {
            read += Math.max(0, some);
            watch.piece(read - before);
        }

        private UncheckedIOException unreadable(IOException e) {
            return new UncheckedIOException(watch.file() + ": cannot be read", e);
        }
    }

    private int event() throws BrokenOff {
        guard.before = guard.read;
        int event;
        try {
            event = in.next();
        } catch (UncheckedIOException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            throw broken();
        }
        if (event == XMLStreamConstants.DTD) {
            throw new UncheckedIOException(
                    watch.file() + ": must not have a DOCTYPE", new IOException("a DOCTYPE is refused"));
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw broken();
        }
        return event;
    }

    private BrokenOff broken() {
        return new BrokenOff(in.getLocation().getLineNumber());
    }

    /** Moves to the outermost element. */
    public void root() throws BrokenOff {
        if (!next()) {
            throw broken();
        }
    }

    /** Moves to the next element within the one that is open; false if that one ends instead. */
    public boolean next() throws BrokenOff {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    deeper();
                    name = in.getLocalName();
                    String namespace = in.getNamespaceURI();
                    plain = namespace == null || namespace.isEmpty();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> stray |= !in.isWhiteSpace();
                default -> {
                    // A comment or an instruction to other programs says nothing here.
                }
            }
        }
    }

    private void deeper() {
        watch.depth(++depth);
    }

    /** The name of the element that {@link #next} moved to; empty if it is in a namespace, as no element of a return is. */
    public String name() {
        return plain ? name : "";
    }

    /** Passes over the element that {@link #next} moved to, with all that is in it. */
    public void skip() throws BrokenOff {
        int outer = depth - 1;
        while (depth > outer) {
            int event = event();
            if (event == XMLStreamConstants.START_ELEMENT) {
                deeper();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /**
     * Reads the text of the element that {@link #next} moved to, without the white space around it, and moves to its end.
     *
     * @return what is wrong with it; empty if nothing is
     */
    public String text() throws BrokenOff {
        int most = watch.limits().characters();
        int length = 0;
        boolean tooLong = false;
        boolean elements = false;
        while (true) {
            int event = event();
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                int more = in.getTextLength();
                tooLong |= length + more > most;
                if (!tooLong) {
                    length = append(length, more);
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                elements = true;
                deeper();
                skip();
            }
        }
        depth--;
        from = 0;
        to = tooLong || elements ? 0 : length;
        while (from < to && text[from] <= ' ') {
            from++;
        }
        while (to > from && text[to - 1] <= ' ') {
            to--;
        }
        return tooLong ? watch.limits().tooLong() : elements ? "must hold text and no elements" : "";
    }

    private int append(int length, int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, 2 * (length + more));
        }
        System.arraycopy(in.getTextCharacters(), in.getTextStart(), text, length, more);
        return length + more;
    }

    /** Holds the text that was read, from {@link #from} to {@link #to}. */
    public char[] characters() {
        return text;
    }

    /** Where the text that was read begins. */
    public int from() {
        return from;
    }

    /** Where the text that was read ends. */
    public int to() {
        return to;
    }

    /** Whether there was text beside elements since this was last asked. */
    public boolean stray() {
        boolean was = stray;
        stray = false;
        return was;
    }

    /** Reads to the end of the file, behind the outermost element. */
    public void end() throws BrokenOff {
        while (event() != XMLStreamConstants.END_DOCUMENT) {
            // Only comments and the like may stand there.
        }
    }
}
