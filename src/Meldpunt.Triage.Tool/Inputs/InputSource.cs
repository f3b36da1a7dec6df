using System.Diagnostics.CodeAnalysis;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Tool.Terminals;

namespace Meldpunt.Triage.Tool.Inputs;

/// <summary>A place with reports: a file, or standard input.</summary>
internal sealed class InputSource
{
    private readonly Func<Stream> _open;
    private readonly string? _file;

    private InputSource(string name, string? file, Func<Stream> open) => (Name, _file, _open) = (name, file, open);

    /// <summary>What messages call it.</summary>
    public string Name { get; }

    /// <summary>Its path; null for standard input, and for the file of a folder.</summary>
    public string? File { get; private init; }

    /// <summary>One for each argument; standard input when there is none.</summary>
    public static IReadOnlyList<InputSource> AllOf(string[]? files, ToolConsole console) =>
        files is null or [] ? [StandardInput(console)] : [.. files.Select(file => file == "-" ? StandardInput(console) : OfFile(file))];

    /// <summary>One for each file of the journals, those of a folder oldest first; '-' is standard input.</summary>
    public static IReadOnlyList<InputSource> OfJournals(string[] journals, ToolConsole console) =>
        [.. journals.SelectMany(journal => journal != "-" && Directory.Exists(journal) ? OfFolder(journal) : AllOf([journal], console))];

    /// <summary>Opens it. A source that cannot be opened is a result, not an exception.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller owns what is opened.")]
    public InputOpening Open()
    {
        try
        {
            return new(new InputStream(_open(), _file), null);
        }
        catch (Exception exception) when (ReadFailure.Is(exception))
        {
            return new(null, ReadFailure.Describe(exception, _file));
        }
    }

    private static IEnumerable<InputSource> OfFolder(string folder)
    {
        IReadOnlyList<string> files;
        try
        {
            files = JournalDirectory.Files(folder);
        }
        catch (FileNotFoundException)
        {
            return [new(Shown.File(folder), folder, () => throw new JournalException())];
        }
        catch (Exception exception) when (ReadFailure.Is(exception))
        {
            return [new(Shown.File(folder), folder, () => throw exception)];
        }

        // An unfinished last line is one that a process is about to write, or never did.
        return files.Select(file => new InputSource(Shown.File(file), file, () => OpenUnlessErased(file)));
    }

    // The journal may erase what is old enough meanwhile.
    private static Stream OpenUnlessErased(string file)
    {
        try
        {
            return JournalDirectory.Open(file);
        }
        catch (FileNotFoundException)
        {
            return Stream.Null;
        }
    }

    private static InputSource StandardInput(ToolConsole console) => new("standard input", null, () => console.Input);

    private static InputSource OfFile(string file) => new(Shown.File(file), file, () => ReadFailure.OpenFile(file)) { File = file };
}

/// <summary>Why a journal cannot be read, in words that do not name it.</summary>
internal sealed class JournalException : IOException
{
    public JournalException()
        : this(
            $"this folder has no journal: no file in it has a name such as {JournalDirectory.Example}; a database, or a file of another name, is given by its own path")
    { }

    public JournalException(string message)
        : base(message) { }

    public JournalException(string message, Exception inner)
        : base(message, inner) { }
}

/// <summary>
/// Reads from a stream; a failure ends it and is kept, so that all that came before is still decided and counted.
/// </summary>
internal sealed class InputStream(Stream inner, string? file) : Stream
{
    private ReadOnlyMemory<byte> _head;

    /// <summary>Why the stream ended too early; null when it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>How long it is; null when nobody knows.</summary>
    public long? TotalBytes { get; } = inner.CanSeek ? inner.Length : null;

    /// <summary>How much was read.</summary>
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>How it begins; that is still read as well.</summary>
    /// <param name="length">How much of it, at most.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    public async Task<ReadOnlyMemory<byte>> HeadAsync(int length, CancellationToken cancellation)
    {
        byte[] head = new byte[length];
        int read = await this.ReadAtLeastAsync(head, length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        BytesRead -= read;
        return _head = head.AsMemory(0, read);
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            int read = inner.Read(buffer, offset, count);
            BytesRead += read;
            return read;
        }
        catch (Exception exception) when (ReadFailure.Is(exception))
        {
            Failure = ReadFailure.Describe(exception, file);
            return 0;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!_head.IsEmpty)
        {
            int ready = Math.Min(_head.Length, buffer.Length);
            _head.Span[..ready].CopyTo(buffer.Span);
            _head = _head[ready..];
            BytesRead += ready;
            return ready;
        }

        try
        {
            int read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            BytesRead += read;
            return read;
        }
        catch (Exception exception) when (ReadFailure.Is(exception))
        {
            Failure = ReadFailure.Describe(exception, file);
            return 0;
        }
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>What came of opening a source: a stream, or why there is none.</summary>
internal sealed record InputOpening(InputStream? Stream, string? Failure);

/// <summary>Reads a file whole.</summary>
internal static class InputDocument
{
    public static Loading<byte[]> Load(string file)
    {
        try
        {
            return Loading<byte[]>.Of(File.ReadAllBytes(file));
        }
        catch (Exception exception) when (ReadFailure.Is(exception))
        {
            return new(null, ExitCode.Unreadable, [ReadFailure.Message(Shown.File(file), exception, file)]);
        }
    }
}
