using System.Diagnostics;

namespace IntakeWeb.Web;

/// <summary>Where the time of one request goes.</summary>
internal sealed class RequestTimes
{
    private readonly List<(string Name, TimeSpan Time)> _times = [];

    public IReadOnlyList<(string Name, TimeSpan Time)> All => _times;

    public T Measure<T>(string name, Func<T> work)
    {
        long started = Stopwatch.GetTimestamp();
        T result = work();
        _times.Add((name, Stopwatch.GetElapsedTime(started)));
        return result;
    }
}
