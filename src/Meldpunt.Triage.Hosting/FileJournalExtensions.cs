using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
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
    /// <param name="configure">Sets the options; those without a default must be set.</param>
    public static TriageBuilder AddFileJournal(this TriageBuilder builder, Action<FileJournalOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        IServiceCollection services = builder.Services;
        string? name = builder.Name;
        services.AddOptions<FileJournalOptions>(name).Configure(configure)
            .PostConfigure<IServiceProvider>((options, provider) => options.Directory = ContentRoot.Resolve(provider, options.Directory)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FileJournalOptions>, FileJournalValidation>());
        if (name is null)
        {
            services.AddSingleton(provider => Open(provider, Options.DefaultName));
            services.AddSingleton<IDecisionJournal>(provider => provider.GetRequiredService<FileJournal>());
            services.AddSingleton<IHostedService>(provider => new MadeAtStart(provider.GetRequiredService<IDecisionJournal>));
        }
        else
        {
            services.AddKeyedSingleton(name, (provider, _) => Open(provider, name));
            services.AddKeyedSingleton<IDecisionJournal>(name, (provider, _) => provider.GetRequiredKeyedService<FileJournal>(name));
            services.AddSingleton<IHostedService>(provider => new MadeAtStart(() => provider.GetRequiredKeyedService<IDecisionJournal>(name)));
        }

        return builder;
    }

    private static FileJournal Open(IServiceProvider provider, string name)
    {
        FileJournalOptions options = provider.GetRequiredService<IOptionsMonitor<FileJournalOptions>>().Get(name);
        options.TimeProvider ??= provider.GetService<TimeProvider>();
        return new(options, (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger<FileJournal>());
    }
}
