namespace Meldpunt.Triage;

/// <summary>The answers to the lines of one chunk, and how many of each kind.</summary>
internal sealed class DecidedChunk(int bytes, ValueList<string> routes)
{
    private readonly long[] _routes = new long[routes.Count];

    // A decision is longer than its report.
    public PooledOutput Output { get; } = new(bytes * 4);

    public ReadOnlyMemory<byte> Written => Output.Written;

    public int Bytes => bytes;

    /// <summary>What is open after its last line, and continues in the next chunk.</summary>
    public OpenJson Open { get; set; }

    public long Faulty { get; private set; }

    public ReadOnlySpan<long> Routes => _routes;

    public void Count(string? route)
    {
        if (route is null) Faulty++;
        else _routes[routes.AsSpan().IndexOf(route)]++;
    }
}
