namespace Meldpunt.Triage.Benchmarks.Checks;

/// <summary>A decision in a form in which all contenders can be compared.</summary>
/// <param name="Route">The report's route.</param>
/// <param name="Items">Route and reasons of each item; possible routes and questions too where they are known.</param>
/// <param name="Referrals">The referrals in order.</param>
/// <param name="Notices">The notices in order.</param>
/// <param name="Questions">The questions about the report; null where they are not known.</param>
internal sealed record DecisionText(string Route, string Items, string Referrals, string Notices, string? Questions = null)
{
    public static string Item(string route, string reasons) => $"{route} [{reasons}]";

    public static string Item(string route, string reasons, string possible, string questions) =>
        $"{route} [{reasons}] possible [{possible}] questions [{questions}]";
}
