using Microsoft.Extensions.Hosting;

namespace Meldpunt.Triage.Hosting;

/// <summary>Makes a service when the host starts, so that what it cannot be made of stops the start.</summary>
internal sealed class MadeAtStart(Func<object> make) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        make();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
