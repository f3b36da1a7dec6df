using Meldpunt.Triage.Hosting.Journals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Meldpunt.Triage.Hosting;

/// <summary>Says everything that is wrong with the options at once.</summary>
internal sealed class TriageOptionsValidation(IServiceProvider services, string? policy) : IValidateOptions<TriageOptions>
{
    public ValidateOptionsResult Validate(string? name, TriageOptions options)
    {
        if (name != (policy ?? Options.DefaultName)) return ValidateOptionsResult.Skip;
        string[] faults = [.. Faults(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(TriageOptions options)
    {
        string owner = policy is null ? nameof(TriageOptions) : $"{nameof(TriageOptions)} '{policy}'";
        foreach (var same in options.Policies.GroupBy(file => file.From).Where(same => same.Count() > 1))
        {
            yield return $"{owner}.{nameof(options.Policies)}: {string.Join(" and ", same.Select(file => file.Path))} are in force from the same moment; give each but one a moment of its own.";
        }

        for (int i = 0; i < options.Policies.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(options.Policies[i].Path)) yield return $"{owner}.{nameof(options.Policies)}[{i}].Path is empty; expected the path of a policy's document.";
        }

        if (options.ShadowFile is { } shadow && string.IsNullOrWhiteSpace(shadow)) yield return $"{owner}.{nameof(options.ShadowFile)} is empty; expected the path of a candidate's document, or null.";
        if (options.ReloadInterval <= TimeSpan.Zero && options.ReloadInterval != Timeout.InfiniteTimeSpan)
        {
            yield return $"{owner}.{nameof(options.ReloadInterval)} is {options.ReloadInterval}; expected more than zero, or Timeout.InfiniteTimeSpan for never.";
        }

        if (HasJournal() && options.WhenJournalFails is null)
        {
            yield return $"{owner}.{nameof(options.WhenJournalFails)} is not set; choose what becomes of a decision that the journal cannot keep: {nameof(JournalFailure)}.{nameof(JournalFailure.FailDecision)} or {nameof(JournalFailure)}.{nameof(JournalFailure.GoOnAndCount)}.";
        }
    }

    private bool HasJournal() =>
        services.GetService<IServiceProviderIsKeyedService>() is { } known
        && (policy is null ? known.IsService(typeof(IDecisionJournal)) : known.IsKeyedService(typeof(IDecisionJournal), policy));
}
