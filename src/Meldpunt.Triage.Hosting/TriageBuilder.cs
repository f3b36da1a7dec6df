using Microsoft.Extensions.DependencyInjection;

namespace Meldpunt.Triage.Hosting;

/// <summary>Adds more to a policy that was added to a host's services.</summary>
public sealed class TriageBuilder
{
    internal TriageBuilder(IServiceCollection services, string? name) => (Services, Name) = (services, name);

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The policy's name among the host's; null for the one without a name.</summary>
    public string? Name { get; }
}
