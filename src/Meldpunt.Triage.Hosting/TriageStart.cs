using Microsoft.Extensions.Hosting;

namespace Meldpunt.Triage.Hosting;

/// <summary>Makes the service when the host starts, so that a policy that cannot be used stops the start.</summary>
internal sealed class TriageStart(Func<TriageService> make) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        make();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
