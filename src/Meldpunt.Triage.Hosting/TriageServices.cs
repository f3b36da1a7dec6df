using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Meldpunt.Triage.Hosting;

/// <summary>Adds <see cref="TriageService"/> to a host.</summary>
public static class TriageServices
{
    /// <summary>Adds the policy that the library ships.</summary>
    /// <param name="services">The host's services.</param>
    public static TriageBuilder AddTriage(this IServiceCollection services) => Add(services, null, _ => { });

    /// <summary>
    /// Adds a policy. Its options are checked and its documents proved when the host starts. A second call sets more options of
    /// the same one.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the options.</param>
    public static TriageBuilder AddTriage(this IServiceCollection services, Action<TriageOptions> configure) => Add(services, null, configure);

    /// <summary>
    /// Adds a policy with a name, for <c>GetRequiredKeyedService&lt;TriageService&gt;(name)</c> and <c>[FromKeyedServices]</c>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The name.</param>
    /// <param name="configure">Sets the options.</param>
    public static TriageBuilder AddTriage(this IServiceCollection services, string name, Action<TriageOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Add(services, name, configure);
    }

    /// <summary>Adds a health check of the policy without a name.</summary>
    /// <param name="checks">The host's health checks.</param>
    public static IHealthChecksBuilder AddTriage(this IHealthChecksBuilder checks) => Add(checks, null);

    /// <summary>Adds a health check of a policy with a name.</summary>
    /// <param name="checks">The host's health checks.</param>
    /// <param name="name">The policy's name.</param>
    public static IHealthChecksBuilder AddTriage(this IHealthChecksBuilder checks, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Add(checks, name);
    }

    private static IHealthChecksBuilder Add(IHealthChecksBuilder checks, string? name)
    {
        ArgumentNullException.ThrowIfNull(checks);
        return checks.Add(new(
            name is null ? "triage" : $"triage-{name}", provider => new TriageHealthCheck(Service(provider, name)), HealthStatus.Unhealthy, ["triage"]));
    }

    private static TriageBuilder Add(IServiceCollection services, string? name, Action<TriageOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        bool isAdded = services.Any(service => service.ServiceType == typeof(TriageService) && Equals(service.ServiceKey, name));
        OptionsBuilder<TriageOptions> options = services.AddOptions<TriageOptions>(name ?? Options.DefaultName).Configure(configure);
        if (isAdded) return new(services, name);
        options.PostConfigure<IServiceProvider>(ResolvePaths).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<TriageOptions>>(provider => new TriageOptionsValidation(provider, name));
        if (name is null) services.AddSingleton(provider => Make(provider, null));
        else services.AddKeyedSingleton(name, (provider, _) => Make(provider, name));
        services.AddSingleton<IHostedService>(provider => new MadeAtStart(() => Service(provider, name)));
        return new(services, name);
    }

    private static void ResolvePaths(TriageOptions options, IServiceProvider provider)
    {
        for (int i = 0; i < options.Policies.Count; i++) options.Policies[i] = options.Policies[i] with { Path = ContentRoot.Resolve(provider, options.Policies[i].Path) };
        options.ShadowFile = ContentRoot.Resolve(provider, options.ShadowFile);
    }

    private static TriageService Service(IServiceProvider provider, string? name) =>
        name is null ? provider.GetRequiredService<TriageService>() : provider.GetRequiredKeyedService<TriageService>(name);

    private static TriageService Make(IServiceProvider provider, string? name)
    {
        ILoggerFactory log = provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        return new(
            provider.GetRequiredService<IOptionsMonitor<TriageOptions>>().Get(name ?? Options.DefaultName),
            name,
            name is null ? provider.GetService<IDecisionJournal>() : provider.GetKeyedService<IDecisionJournal>(name),
            provider.GetService<IMeterFactory>(),
            provider.GetRequiredService<TimeProvider>(),
            log.CreateLogger<TriageService>());
    }
}

/// <summary>Where a host finds what its settings name: a service may run in another current directory.</summary>
internal static class ContentRoot
{
    /// <summary>A path from the content root of the host on; without a host, and where nothing is named, what was given.</summary>
    [return: NotNullIfNotNull(nameof(path))]
    public static string? Resolve(IServiceProvider provider, string? path) =>
        provider.GetService<IHostEnvironment>()?.ContentRootPath is { Length: > 0 } root && !string.IsNullOrWhiteSpace(path) ? Path.Combine(root, path) : path;
}
