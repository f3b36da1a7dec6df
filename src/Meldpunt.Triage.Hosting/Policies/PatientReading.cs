namespace Meldpunt.Triage.Hosting;

/// <summary>
/// Reads a file without being held up by it: on a thread of its own, which is left behind when it does not come back. The next is begun after
/// twice as long each time, so that a file system that answers again is noticed, and one that never does costs few threads.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="patience">How long reading may take before it is told.</param>
/// <param name="time">Measures it.</param>
/// <param name="read">Reads a file; may never come back.</param>
internal sealed class PatientReading(string path, TimeSpan patience, TimeProvider time, Func<string, byte[]> read)
{
    private int _left;
    private Task<byte[]>? _reading;
    private long _begun;
    private bool _isWaitedFor;

    /// <summary>Begins to read, unless it is being read.</summary>
    public void Begin()
    {
        if (_reading is null) BeginAnew();
    }

    /// <summary>What the file holds.</summary>
    /// <param name="wait">For how long to wait for it, once: a reading that did not come back then keeps nobody again.</param>
    /// <returns>Null while it is still being read.</returns>
    /// <exception cref="TimeoutException">It takes too long.</exception>
    public byte[]? Take(TimeSpan wait)
    {
        Begin();
        Task<byte[]> reading = _reading!;
        if (Task.WaitAny([reading], _isWaitedFor ? TimeSpan.Zero : wait) == 0)
        {
            (_reading, _left) = (null, 0);
            return reading.GetAwaiter().GetResult();
        }

        _isWaitedFor = true;
        if (wait < patience && time.GetElapsedTime(_begun) < patience * Math.Pow(2, _left)) return null;
        _left++;
        BeginAnew();
        throw new TimeoutException($"Reading '{path}' takes more than {patience.TotalSeconds:0.#} seconds: its file system does not answer, or it is no file but waits for somebody to write to it.");
    }

    private void BeginAnew()
    {
        (_begun, _isWaitedFor) = (time.GetTimestamp(), false);
        _reading = Task.Factory.StartNew(() => read(path), CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        _reading.ContinueWith(static left => left.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }
}
