using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
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
    /// Adds a policy whose options, and whose journal in files if it has a part <c>Journal</c>, are a section of the host's configuration. Names
    /// of settings are those of <see cref="TriageOptions"/> and <see cref="FileJournalOptions"/>. What is misspelt, unknown or cannot be read stops
    /// the host's start, and so does a section that is not there.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section, such as <c>builder.Configuration.GetSection("Triage")</c>.</param>
    public static TriageBuilder AddTriage(this IServiceCollection services, IConfigurationSection section) => Add(services, null, section);

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

    /// <summary>Adds a policy with a name whose options are a section of the host's configuration.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The name.</param>
    /// <param name="section">The section.</param>
    /// <remarks>What stands in the section, and what is wrong with it, is told as by <see cref="AddTriage(IServiceCollection, IConfigurationSection)"/>.</remarks>
    public static TriageBuilder AddTriage(this IServiceCollection services, string name, IConfigurationSection section)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Add(services, name, section);
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
        OptionsBuilder<TriageOptions> options = services.AddOptions<TriageOptions>(name ?? Options.DefaultName).Configure(configure);
        if (AddedPolicy.Find(services, name) is not null) return new(services, name);
        options.PostConfigure<IServiceProvider>(ResolvePaths);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<TriageOptions>>(provider => new TriageOptionsValidation(provider, name));
        if (name is null) services.AddSingleton(provider => Make(provider, null));
        else services.AddKeyedSingleton(name, (provider, _) => Make(provider, name));
        services.AddSingleton(new AddedPolicy(name));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, TriageStart>());
        return new(services, name);
    }

    private static TriageBuilder Add(IServiceCollection services, string? name, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        TriageBuilder builder = Add(services, name, options => TriageSettings.Read(section, options));
        IConfigurationSection journal = section.GetSection(TriageSettings.Journal);
        return journal.Exists() ? builder.AddFileJournal(options => TriageSettings.Read(journal, options)) : builder;
    }

    private static void ResolvePaths(TriageOptions options, IServiceProvider provider)
    {
        for (int i = 0; i < options.Policies.Count; i++) options.Policies[i] = options.Policies[i] with { Path = ContentRoot.Resolve(provider, options.Policies[i].Path) };
        options.ShadowFile = ContentRoot.Resolve(provider, options.ShadowFile);
    }

    internal static TriageService Service(IServiceProvider provider, string? name) =>
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
