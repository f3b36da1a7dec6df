namespace Meldpunt.Triage.Tests.Lines;

/// <summary>A stream that gives few bytes at a time, as many as chance will have it, and may fail at its end.</summary>
internal sealed class FewBytes(byte[] bytes, int most, int seed = 1, Exception? failure = null) : MemoryStream(bytes, writable: false)
{
    private readonly Random _random = new(seed);

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (failure is not null && Position == Length) throw failure;
        return base.Read(buffer, offset, Math.Min(count, 1 + _random.Next(most)));
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Read(buffer.Span));
    }
}
