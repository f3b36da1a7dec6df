namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>An open file of a journal, as what can fail: tests make it fail.</summary>
internal abstract class JournalFile : IDisposable
{
    /// <summary>Its length in bytes.</summary>
    public abstract long Length { get; }

    /// <summary>Writes bytes at a place.</summary>
    public abstract void Write(ReadOnlySpan<byte> bytes, long offset);

    /// <summary>Returns when all that was written is on disk.</summary>
    public abstract void FlushToDisk();

    /// <summary>Removes everything after a position.</summary>
    public abstract void Cut(long length);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
