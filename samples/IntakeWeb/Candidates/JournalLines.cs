using System.IO.Pipelines;

namespace IntakeWeb.Candidates;

/// <summary>Gives the lines of a journal as a stream, a part at a time.</summary>
internal static class JournalLines
{
    private static readonly byte[] End = "\n"u8.ToArray();

    /// <summary>Has a journal read.</summary>
    /// <param name="journal">The lines, with or without their ends.</param>
    /// <param name="read">What reads them.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<T> ReadAsync<T>(IAsyncEnumerable<ReadOnlyMemory<byte>> journal, Func<Stream, Task<T>> read, CancellationToken cancellation)
    {
        Pipe pipe = new();
        Task writing = WriteAsync(journal, pipe.Writer, cancellation);
        await using Stream lines = pipe.Reader.AsStream();
        T result = await read(lines);
        await pipe.Reader.CompleteAsync();
        await writing;
        return result;
    }

    private static async Task WriteAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> journal, PipeWriter pipe, CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            await foreach (ReadOnlyMemory<byte> line in journal.WithCancellation(cancellation))
            {
                FlushResult written = await pipe.WriteAsync(line, cancellation);
                if (line.Span is not [.., (byte)'\n']) written = await pipe.WriteAsync(End, cancellation);
                if (written.IsCompleted) break; // Nobody reads on.
            }
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            failure = failed; // Whoever reads gets it.
        }

        await pipe.CompleteAsync(failure);
    }
}
