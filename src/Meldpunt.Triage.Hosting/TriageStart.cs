using Meldpunt.Triage.Policies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Meldpunt.Triage.Hosting;

/// <summary>A policy that was added to a host's services.</summary>
/// <param name="name">Its name; null for the one without a name.</param>
internal sealed class AddedPolicy(string? name)
{
    public string? Name => name;

    /// <summary>True once it has a journal in files.</summary>
    public bool HasFileJournal { get; set; }

    /// <summary>The policy under that name; null when it was not added.</summary>
    public static AddedPolicy? Find(IServiceCollection services, string? name) =>
        services.Where(service => service.ServiceType == typeof(AddedPolicy)).Select(service => (AddedPolicy)service.ImplementationInstance!).FirstOrDefault(added => added.Name == name);
}

/// <summary>
/// Makes the services of all policies when a host starts, before its other services begin. Whatever is wrong with their options, documents
/// and journals stops the start, with everything in one message.
/// </summary>
internal sealed class TriageStart(IServiceProvider services, IEnumerable<AddedPolicy> policies) : IHostedLifecycleService
{
    private const string OfOptions = "$options";

    private readonly List<(string Kind, string? Name, Fault Fault)> _faults = [];
    private readonly List<Exception> _causes = [];
    private bool _isMade;

    // On another thread: what takes long, or does not answer, may keep a host from starting, and never from stopping.
    public Task StartingAsync(CancellationToken cancellationToken) => Task.Run(Make, cancellationToken).WaitAsync(cancellationToken);

    // Where a host knows only this part of starting.
    public Task StartAsync(CancellationToken cancellationToken) => StartingAsync(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Make()
    {
        if (_isMade) return;
        _faults.Clear();
        _causes.Clear();
        foreach (AddedPolicy policy in policies) Make(policy.Name);
        _isMade = _faults.Count == 0;
        if (!_isMade) throw new PolicyException("The host cannot decide.", Told(), _causes.Count == 1 ? _causes[0] : new AggregateException(_causes));
    }

    // The documents are looked at also when there can be no service because of other faults.
    private void Make(string? name)
    {
        bool isOptions = Try("policy", name, () => services.GetRequiredService<IOptionsMonitor<TriageOptions>>().Get(name ?? Options.DefaultName));
        bool isJournal = Try("journal", name, () => name is null ? services.GetService<IDecisionJournal>() : services.GetKeyedService<IDecisionJournal>(name));
        if (isOptions && isJournal) Try("policy", name, () => TriageServices.Service(services, name));
        else Try("policy", name, () => LookAtDocuments(Unchecked(name ?? Options.DefaultName)));
    }

    private bool Try(string kind, string? name, Func<object?> make)
    {
        try
        {
            make();
            return true;
        }
#pragma warning disable CA1031 // Whatever cannot be made, it is told with everything else that is wrong.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _causes.Add(failure);
            _faults.AddRange(Faults(failure).Select(fault => (fault.Path == OfOptions ? "options" : kind, name, fault)));
            return false;
        }
    }

    private static IEnumerable<Fault> Faults(Exception failure) => failure switch
    {
        PolicyException { Faults.IsEmpty: false } policy => policy.Faults,
        OptionsValidationException options => options.Failures.Select(text => new Fault { Path = OfOptions, Message = text }),
        _ => [new Fault { Path = "", Message = failure.Message }],
    };

    // What is wrong in the same words for several policies, as a document that several have, is told once.
    private ValueList<Fault> Told() =>
        _faults.GroupBy(one => (one.Kind, one.Fault), one => one.Name).Select(same => (same.Key.Kind, same.Key.Fault, Names: same.Distinct().ToArray()))
            .Select(one => one.Fault with { Path = Place(one.Kind, one.Names), Message = one.Fault.Path is "" or OfOptions ? one.Fault.Message : one.Fault.ToString() }).ToValueList();

    private static string Place(string kind, string?[] names) => kind == "options" || names is [null]
        ? kind
        : $"{kind} {string.Join(" and ", names.Select(name => name is null ? "without a name" : $"'{name}'"))}";

    private TriageOptions Unchecked(string name) => new OptionsFactory<TriageOptions>(
        services.GetServices<IConfigureOptions<TriageOptions>>(), services.GetServices<IPostConfigureOptions<TriageOptions>>(), []).Create(name);

    private object? LookAtDocuments(TriageOptions options)
    {
        using TriageMetrics metrics = new(null, null);
        int nodeBudget = options.NodeBudget < 1 ? new TriageOptions().NodeBudget : options.NodeBudget;
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        new PolicyVersions(
            options.Policies.Where(file => TriageOptionsValidation.IsPath(file.Path)),
            TriageOptionsValidation.IsPath(options.ShadowFile) ? options.ShadowFile : null,
            options.AllowedLosses, nodeBudget, Timeout.InfiniteTimeSpan, new(time, options.ClockTolerance), time, NullLogger.Instance, metrics, WatchedFile.ReadAll).Dispose();
        return null;
    }
}
