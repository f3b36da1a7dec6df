using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Meldpunt.Triage.Hosting;

/// <summary>As many lines as are decided at a time.</summary>
internal sealed class LineBatch
{
    private const int MostBytes = 256 * 1024;
    private const int MostLines = 1_000;

    private readonly List<JournalLine> _lines = [];

    public IReadOnlyList<JournalLine> Lines => _lines;

    public int Bytes { get; private set; }

    /// <summary>Puts lines together. What they throw is thrown after those before it were given.</summary>
    public static async IAsyncEnumerable<LineBatch> AllOfAsync(IAsyncEnumerable<JournalLine> lines, [EnumeratorCancellation] CancellationToken stop)
    {
        ExceptionDispatchInfo? failure = null;
        IAsyncEnumerator<JournalLine> each = lines.GetAsyncEnumerator(stop);
        await using (each.ConfigureAwait(false))
        {
            for (bool goesOn = true; goesOn;)
            {
                LineBatch batch = new();
                try
                {
                    while (!batch.IsFull && (goesOn = await each.MoveNextAsync().ConfigureAwait(false))) batch.Add(each.Current);
                }
#pragma warning disable CA1031 // It is thrown below.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    (failure, goesOn) = (ExceptionDispatchInfo.Capture(exception), false);
                }

                if (batch._lines.Count > 0) yield return batch;
            }
        }

        failure?.Throw();
    }

    private bool IsFull => Bytes >= MostBytes || _lines.Count >= MostLines;

    private void Add(JournalLine line)
    {
        _lines.Add(line);
        Bytes += line.Utf8.Length;
    }
}
