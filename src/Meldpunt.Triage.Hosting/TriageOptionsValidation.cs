using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Meldpunt.Triage.Hosting;

/// <summary>Reports everything that is wrong with the options at once.</summary>
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
        foreach (Fault fault in options.Unread) yield return $"{owner}, {fault}";
        foreach (IGrouping<DateTimeOffset?, PolicyFile> same in options.Policies.GroupBy(file => file.From).Where(same => same.Count() > 1))
        {
            yield return $"{owner}.{nameof(options.Policies)}: {string.Join(" and ", same.Select(file => file.Path))} are in force from the same moment; give each a different moment.";
        }

        for (int i = 0; i < options.Policies.Count; i++)
        {
            if (!IsPath(options.Policies[i].Path)) yield return $"{owner}.{nameof(options.Policies)}[{i}].Path is empty or not a path; expected the path of a policy document.";
        }

        DateTimeOffset now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (options.Policies.Count > 0 && options.Policies.All(file => file.From > now))
        {
            yield return $"{owner}.{nameof(options.Policies)}: no policy is in force, the first is from {options.Policies.Min(file => file.From):O} on; add one without a date, or with a date in the past.";
        }

        if (options.ShadowFile is { } shadow && !IsPath(shadow)) yield return $"{owner}.{nameof(options.ShadowFile)} is empty or not a path; expected the path of a candidate's document, or null.";
        bool isInterval = options.ReloadInterval == Timeout.InfiniteTimeSpan || (options.ReloadInterval >= TimeSpan.FromMilliseconds(1) && options.ReloadInterval <= TimeSpan.FromDays(1));
        if (!isInterval)
        {
            yield return $"{owner}.{nameof(options.ReloadInterval)} is {options.ReloadInterval}; expected a millisecond to a day, or Timeout.InfiniteTimeSpan for never.";
        }

        if ((options.AllowedLosses & ~(PolicyLosses.Urls | PolicyLosses.Words)) != 0) yield return $"{owner}.{nameof(options.AllowedLosses)} is {options.AllowedLosses}; expected {nameof(PolicyLosses.None)}, {nameof(PolicyLosses.Urls)}, {nameof(PolicyLosses.Words)} or both.";
        if (options.ClockTolerance <= TimeSpan.Zero && options.ClockTolerance != Timeout.InfiniteTimeSpan)
        {
            yield return $"{owner}.{nameof(options.ClockTolerance)} is {options.ClockTolerance}; expected how far the clock may jump, such as an hour, or Timeout.InfiniteTimeSpan for as far as it likes.";
        }

        if (options.NodeBudget < 1) yield return $"{owner}.{nameof(options.NodeBudget)} is {options.NodeBudget}; expected how many nodes a decision diagram may take, 1 or more.";
        if (options.WhenJournalFails is { } failure && !Enum.IsDefined(failure)) yield return $"{owner}.{nameof(options.WhenJournalFails)} is {failure}; expected {nameof(JournalFailure.FailDecision)} or {nameof(JournalFailure.GoOnAndCount)}.";

        if (HasJournal() && options.WhenJournalFails is null && !FileJournalOptions.IsUnread(options.Unread, TriageSettings.WhenItFails))
        {
            yield return $"{owner}.{nameof(options.WhenJournalFails)} is not set; choose what happens to a decision that the journal cannot keep: {nameof(JournalFailure)}.{nameof(JournalFailure.FailDecision)} or {nameof(JournalFailure)}.{nameof(JournalFailure.GoOnAndCount)}.";
        }
    }

    public static bool IsPath([NotNullWhen(true)] string? path) => !string.IsNullOrWhiteSpace(path) && !path.Contains('\0', StringComparison.Ordinal);

    private bool HasJournal() =>
        services.GetService<IServiceProviderIsKeyedService>() is { } known
        && (policy is null ? known.IsService(typeof(IDecisionJournal)) : known.IsKeyedService(typeof(IDecisionJournal), policy));
}
