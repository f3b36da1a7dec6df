using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Meldpunt.Triage.Hosting;

/// <summary>Adds a journal in files to a policy of a host.</summary>
public static class FileJournalExtensions
{
    /// <summary>
    /// Keeps the policy's decisions in files: <see cref="FileJournal"/> and <see cref="IDecisionJournal"/> are singletons, keyed
    /// by the policy's name when it has one. Wrong options, and a folder that cannot be used, stop the host's start.
    /// </summary>
    /// <param name="builder">The policy.</param>
    /// <param name="directory">The folder, <see cref="FileJournalOptions.Directory"/>; a relative one begins at the host's content root.</param>
    /// <param name="retention">How long a decision is kept, <see cref="FileJournalOptions.Retention"/>; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="whenItFails">What happens to a decision that cannot be kept, <see cref="TriageOptions.WhenJournalFails"/>.</param>
    /// <param name="configure">Sets what has a default; null to leave it.</param>
    /// <exception cref="InvalidOperationException">The policy has a journal in files already, from code or from its section of the configuration.</exception>
    public static TriageBuilder AddFileJournal(
        this TriageBuilder builder, string directory, TimeSpan retention, JournalFailure whenItFails, Action<FileJournalOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.Configure<TriageOptions>(builder.Name ?? Options.DefaultName, options => options.WhenJournalFails = whenItFails);
        return builder.AddFileJournal(options =>
        {
            (options.Directory, options.Retention) = (directory, retention);
            configure?.Invoke(options);
        });
    }

    internal static TriageBuilder AddFileJournal(this TriageBuilder builder, Action<FileJournalOptions> configure)
    {
        (IServiceCollection services, string? name) = (builder.Services, builder.Name);
        AddedPolicy added = AddedPolicy.Find(services, name)!;
        if (added.HasFileJournal) throw HasOne(name);
        added.HasFileJournal = true;
        services.AddOptions<FileJournalOptions>(name).Configure(configure)
            .PostConfigure<IServiceProvider>((options, provider) => options.Directory = ContentRoot.Resolve(provider, options.Directory));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FileJournalOptions>, FileJournalValidation>());
        if (name is null)
        {
            services.AddSingleton(provider => Open(provider, Options.DefaultName));
            services.AddSingleton<IDecisionJournal>(provider => provider.GetRequiredService<FileJournal>());
        }
        else
        {
            services.AddKeyedSingleton(name, (provider, _) => Open(provider, name));
            services.AddKeyedSingleton<IDecisionJournal>(name, (provider, _) => provider.GetRequiredKeyedService<FileJournal>(name));
        }

        return builder;
    }

    private static InvalidOperationException HasOne(string? name) => new(
        $"The policy{(name is null ? "" : $" '{name}'")} has a journal in files already, and it can have only one. Add it once, or set more options with services.Configure<FileJournalOptions>({(name is null ? "" : $"\"{name}\", ")}…).");

    private static FileJournal Open(IServiceProvider provider, string name)
    {
        FileJournalOptions options = provider.GetRequiredService<IOptionsMonitor<FileJournalOptions>>().Get(name);
        options.TimeProvider ??= provider.GetService<TimeProvider>();
        return new(options, (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<FileJournal>());
    }
}
