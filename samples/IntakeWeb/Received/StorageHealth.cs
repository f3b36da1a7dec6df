using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IntakeWeb.Received;

/// <summary>Whether what is sent can be kept.</summary>
internal sealed class StorageHealth(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await database.ExpectAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (failure is IOException or DbException)
        {
            return HealthCheckResult.Unhealthy(failure.Message, failure);
        }
    }
}
