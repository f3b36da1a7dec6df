using Microsoft.Win32.SafeHandles;

namespace Meldpunt.Triage.Hosting.Journals.Files;

/// <summary>A file on disk. Others may read it meanwhile, and take it away when its time is over.</summary>
internal sealed class DiskFile(string path) : JournalFile
{
    private readonly SafeFileHandle _handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);

    private bool _isNamed;

    public override long Length => RandomAccess.GetLength(_handle);

    public override void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        try
        {
            RandomAccess.Write(_handle, bytes, offset);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // What .NET makes of EFBIG, a limit of the process or the file system; to the caller it is a full disk like others.
            throw new IOException("The file cannot become this large.", exception);
        }
    }

    public override void FlushToDisk()
    {
        RandomAccess.FlushToDisk(_handle);
        if (_isNamed) return;
        PosixFiles.FlushNames(Path.GetDirectoryName(path)!);
        _isNamed = true;
    }

    public override void Cut(long length) => RandomAccess.SetLength(_handle, length);

    protected override void Dispose(bool disposing)
    {
        if (disposing) _handle.Dispose();
    }
}
