using System.Diagnostics;
using System.Globalization;
using Meldpunt.Triage.Hosting;

namespace Meldpunt.Triage.Harness.Journal;

/// <summary>
/// Tells on standard error how long nothing was acknowledged, and what the writer waited for meanwhile, looked at often by a thread of its own:
/// <c>milliseconds TAB what it was</c>. A pause is told once it is over, and every second until then.
/// </summary>
internal sealed class Pauses(FileJournal journal)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, int> _looks = [];
    private long _last = Stopwatch.GetTimestamp();
    private volatile bool _isTelling;

    public void Begin() => new Thread(Run) { IsBackground = true, Priority = ThreadPriority.Highest }.Start();

    /// <summary>Says that somebody is being told of a record.</summary>
    public void Telling() => _isTelling = true;

    /// <summary>Says that a record was acknowledged and told.</summary>
    public void Told()
    {
        _isTelling = false;
        Volatile.Write(ref _last, Stopwatch.GetTimestamp());
    }

    private void Run()
    {
        (long pause, TimeSpan lasted, TimeSpan told, long looked) = (0, default, default, Stopwatch.GetTimestamp());
        while (true)
        {
            Thread.Sleep(Look);
            long last = Volatile.Read(ref _last);
            if (last != pause)
            {
                if (lasted > Long) Tell(Stopwatch.GetElapsedTime(pause, last));
                (pause, told) = (last, default);
                _looks.Clear();
            }

            // To wake up late oneself is the processor, whatever the writer waits for.
            string reason = Stopwatch.GetElapsedTime(looked) > 5 * Look ? "the processor" : journal.WaitsFor?.Step ?? (_isTelling ? "who reads this" : "the processor");
            _looks[reason] = _looks.GetValueOrDefault(reason) + (int)Stopwatch.GetElapsedTime(looked).TotalMilliseconds;
            looked = Stopwatch.GetTimestamp();
            lasted = Stopwatch.GetElapsedTime(pause);
            if (lasted - told < Again) continue;
            told = lasted;
            Tell(lasted);
        }
    }

    private void Tell(TimeSpan pause) => Console.Error.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{pause.TotalMilliseconds:0}\t{string.Join(", ", _looks.OrderByDescending(one => one.Value).Select(one => $"{one.Value} ms {one.Key}"))}"));
}
