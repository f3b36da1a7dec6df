using Microsoft.Extensions.Hosting;

namespace Meldpunt.Triage.Hosting.Journals;

/// <summary>Opens a journal when the host starts, so that a folder that cannot be used is told then.</summary>
internal sealed class JournalStart(Func<IDecisionJournal> open) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        open();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
