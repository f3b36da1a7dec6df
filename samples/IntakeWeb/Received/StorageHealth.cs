using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IntakeWeb.Received;

/// <summary>Whether what is sent can be kept.</summary>
internal sealed class StorageHealth(Database database) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            database.Expect();
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (Exception failure) when (failure is IOException or SqliteException)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy(failure.Message, failure));
        }
    }
}
