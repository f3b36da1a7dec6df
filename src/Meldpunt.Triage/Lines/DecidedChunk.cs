using System.Buffers;

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

/// <summary>Whole lines of a stream, in a rented buffer that must be given back once.</summary>
internal readonly record struct LineChunk(byte[] Buffer, int Length, long FirstLine)
{
    public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(0, Length);

    public void Return() => ArrayPool<byte>.Shared.Return(Buffer);
}

/// <summary>Adds up what came of the chunks.</summary>
internal sealed class LinesTotals(ValueList<string> routes)
{
    private readonly long[] _routes = new long[routes.Count];
    private long _faulty;

    public long Bytes { get; private set; }

    public long Lines => _routes.Sum() + _faulty;

    public void Add(DecidedChunk chunk)
    {
        Bytes += chunk.Bytes;
        _faulty += chunk.Faulty;
        for (int i = 0; i < _routes.Length; i++) _routes[i] += chunk.Routes[i];
    }

    public LinesSummary ToSummary() =>
        new()
        {
            Decided = _routes.Sum(),
            Faulty = _faulty,
            Routes = routes.Select((route, i) => new RouteCount { Route = route, Reports = _routes[i] }).ToValueList(),
        };
}
