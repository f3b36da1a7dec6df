using System.Globalization;
using System.Text;
using Meldpunt.Triage.Hosting;

namespace Meldpunt.Triage.Harness.Journal;

/// <summary>Appends records from several threads until it is killed, and tells the number of each that was acknowledged.</summary>
internal sealed class Appending(FileJournal journal, int first, int threads) : IDisposable
{
    private readonly Stream _output = Console.OpenStandardOutput();
    private readonly Pauses _pauses = new(journal);
    private readonly object _gate = new();
    private int _next = first - 1;

    public Task RunAsync()
    {
        _pauses.Begin();
        return Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(AppendAsync)));
    }

    public void Dispose() => _output.Dispose();

    // A record that fails is told with its number below nothing, so that the test sees that the journal went on.
    private async Task AppendAsync()
    {
        while (true)
        {
            int number = Interlocked.Increment(ref _next);
            try
            {
                await journal.AppendAsync(SeededRecords.Of(number)).ConfigureAwait(false);
                Tell(number);
            }
            catch (IOException)
            {
                Tell(-number - 1);
            }
        }
    }

    private void Tell(int number)
    {
        byte[] line = Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture) + "\n");
        lock (_gate)
        {
            _pauses.Telling();
            _output.Write(line);
            _pauses.Told();
        }
    }
}
