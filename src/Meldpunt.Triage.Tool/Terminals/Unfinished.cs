namespace Meldpunt.Triage.Tool.Terminals;

/// <summary>
/// What is written aside until it is whole. It belongs to the streams of a process, so that whoever ends the process takes away what is not
/// finished, also when the work that began it cannot.
/// </summary>
internal sealed class Unfinished
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(0.3);

    private readonly Lock _gate = new();
    private readonly HashSet<string> _files = [];
    private bool _isOver;

    /// <summary>A name in a folder that nothing has.</summary>
    public static string NameIn(string folder) => Path.Combine(folder, $".meldpunt-{Guid.NewGuid():N}");

    /// <summary>Begins a file.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="cancellation">Stops it.</param>
    public FileStream Begin(string file, CancellationToken cancellation)
    {
        FileStream? stream = null;
        Whole(
            () =>
            {
                stream = new(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Delete, BufferSize = 0 });
                _files.Add(file);
            },
            cancellation);
        return stream!;
    }

    /// <summary>Takes steps all of which are taken or none: the process does not end among them.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="cancellation">Stops them before the first.</param>
    public void Whole(Action steps, CancellationToken cancellation)
    {
        lock (_gate)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_isOver) throw new OperationCanceledException();
            steps();
        }
    }

    /// <summary>Takes a file away; nothing where it was moved to its place.</summary>
    public void Drop(string file)
    {
        lock (_gate) Delete(file);
    }

    /// <summary>Takes all away, for good. A disk that does not answer is not waited for.</summary>
    public void TakeAway()
    {
        if (!_gate.TryEnter(Patience)) return;
        try
        {
            _isOver = true;
            foreach (string file in _files.ToArray()) Delete(file);
        }
        finally
        {
            _gate.Exit();
        }
    }

    private void Delete(string file)
    {
        _files.Remove(file);
        try
        {
            File.Delete(file);
        }
        catch (Exception exception) when (WriteFailure.Is(exception))
        {
            // The folder was taken away, or may no longer be written: nobody could do more.
        }
    }
}
