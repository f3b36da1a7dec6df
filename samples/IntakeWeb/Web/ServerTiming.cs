using System.Diagnostics;
using System.Globalization;

namespace IntakeWeb.Web;

/// <summary>Says where the time of a request went, in milliseconds (W3C Server Timing); for developers.</summary>
internal sealed class ServerTiming(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, RequestTimes times)
    {
        long started = Stopwatch.GetTimestamp();
        context.Response.OnStarting(() =>
        {
            IEnumerable<(string Name, TimeSpan Time)> all = [.. times.All, ("total", Stopwatch.GetElapsedTime(started))];
            context.Response.Headers["Server-Timing"] = string.Join(
                ", ", all.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name};dur={one.Time.TotalMilliseconds:0.0000}")));
            return Task.CompletedTask;
        });
        return next(context);
    }
}
