using System.Data.Common;

namespace IntakeWeb.Received;

/// <summary>Erases what is older than the host chose to keep it: at start, and each hour.</summary>
internal sealed partial class Erasing(
    IReportStore reports, IntakeOptions options, TimeProvider time, ILogger<Erasing> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Between, time);
        do
        {
            await EraseAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task EraseAsync(CancellationToken cancellation)
    {
        DateTimeOffset oldest = time.GetUtcNow() - options.Retention!.Value;
        try
        {
            Erased(log, await reports.EraseBeforeAsync(oldest, cancellation));
        }
        catch (Exception failure) when (failure is DbException or IOException)
        {
            NotErased(log, failure); // It is tried again in an hour.
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "Erased {Reports} reports that were kept long enough.")]
    private static partial void Erased(ILogger log, int reports);

    [LoggerMessage(2, LogLevel.Error, "What was kept long enough could not be erased.")]
    private static partial void NotErased(ILogger log, Exception failure);
}
