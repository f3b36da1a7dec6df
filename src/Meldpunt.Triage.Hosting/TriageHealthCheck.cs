using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Meldpunt.Triage.Hosting;

/// <summary>Degraded while a policy's file is not used or looked at, the clock is not believed, or the journal does not keep or erase decisions.</summary>
internal sealed class TriageHealthCheck(TriageService service) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ValueList<(string File, string Reason)> failures = service.Failures;
        PolicyVersion version = service.Engine.Version;
        Dictionary<string, object> data = new()
        {
            ["policy"] = version.Id,
            ["version"] = version.Version,
            ["sha256"] = version.Sha256,
            ["notKept"] = service.NotKept,
        };
        foreach ((string file, string reason) in failures) data[file] = reason;
        string told = (failures.IsEmpty, service.JournalFails) switch
        {
            (false, _) => "A policy file is not used, and its earlier version stays in force: " + string.Join(", ", failures.Select(failure => failure.File)) + ".",
            (_, true) => "The journal could not keep the last decision.",
            _ when service.Unseen is { } unseen => $"The policy files were last looked at {unseen.TotalSeconds:0} seconds ago.",
            _ when service.ClockDoubt is { } doubt => $"The clock is {SteadyClock.Told(doubt)} from the time that passed since it was right: until it is back, or has gone on long enough, no version comes into force by it and the journal erases nothing.",
            _ when service.JournalWaitsFor is { } wait => $"The journal has waited {wait.For.TotalSeconds:0} seconds for {wait.Step}.",
            _ when service.FailsToErase => "The journal could not erase everything older than its retention.",
            _ => "",
        };
        return Task.FromResult(told.Length == 0 ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Degraded(told, data: data));
    }
}
