using Meldpunt.Triage.Hosting.Journals.Files;

namespace Meldpunt.Triage.Hosting.Tests.Journals;

/// <summary>A file on a disk that gets full: a write goes as far as there is room, and then fails.</summary>
internal sealed class FailingFile(string path, FailingDisk disk) : JournalFile
{
    private readonly DiskFile _file = new(path);

    public override long Length => _file.Length;

    public override void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        int room = (int)Math.Min(bytes.Length, disk.Room);
        _file.Write(bytes[..room], offset);
        if (room < bytes.Length) throw new IOException("No space left on device");
    }

    public override void FlushToDisk()
    {
        if (disk.FlushFails) throw new IOException("Input/output error");
        _file.FlushToDisk();
    }

    public override void Cut(long length)
    {
        if (disk.CutFails) throw new IOException("Input/output error");
        _file.Cut(length);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _file.Dispose();
    }
}
