using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Analysis;

/// <summary>What can be wrong with the words of an expected change: codes that neither version has.</summary>
internal sealed class ChangeValidator(TriagePolicy old, TriagePolicy present)
{
    public void Add(FaultList faults, string path, DecisionChange change)
    {
        if (change.Route is { } route)
        {
            if (route.Old is { } before) faults.Expect($"{path}.route.old", before, "a route of the old version", old.Routes);
            faults.Expect($"{path}.route.new", route.New, "a route of the new version", present.Routes);
        }

        AddCodes(faults, $"{path}.reasons", change.Reasons, "a rule", policy => policy.Rules.Select(rule => rule.Id));
        AddCodes(faults, $"{path}.referrals", change.Referrals, "a referral", policy => policy.Referrals.Select(referral => referral.Id));
        AddCodes(faults, $"{path}.notices", change.Notices, "a notice", policy => policy.Notices.Select(notice => notice.Id));
    }

    private void AddCodes(FaultList faults, string path, CodeChange codes, string what, Func<TriagePolicy, IEnumerable<string>> valid)
    {
        string[] before = [.. valid(old)];
        string[] after = [.. valid(present)];
        AddWords(faults, $"{path}.lost", codes.Lost, $"{what} of the old version", before);
        AddWords(faults, $"{path}.gained", codes.Gained, $"{what} of the new version", after);
        AddWords(faults, $"{path}.altered", codes.Altered, $"{what} of both versions", [.. before.Intersect(after)]);
    }

    private static void AddWords(FaultList faults, string path, ValueList<string> words, string isNot, string[] valid)
    {
        for (int i = 0; i < words.Count; i++) faults.Expect($"{path}[{i}]", words[i], isNot, valid);
    }
}
