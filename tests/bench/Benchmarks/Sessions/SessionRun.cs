using System.Diagnostics;
using Meldpunt.Triage.Benchmarks.Checks;
using Meldpunt.Triage.Benchmarks.Contenders;
using Meldpunt.Triage.Benchmarks.Policies;
using Meldpunt.Triage.Benchmarks.Results;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Benchmarks.Sessions;

/// <summary>Prints the tables of docs/nrules.md: a policy in NRules in all forms, beside this library and RulesEngine. What differs is not timed.</summary>
internal static class SessionRun
{
    private const int Items = 100;

    public static int Run(bool isShort)
    {
        TriagePolicy shipped = TriageEngine.Default.Policy;
        (string Name, TriagePolicy Policy)[] policies =
        [
            ($"the shipped policy, {shipped.Rules.Count()} rules", shipped),
            .. (isShort ? new[] { 100 } : [100, 1_000]).Select(rules => ($"{rules:N0} generated rules over its facts", ScaledPolicy.OverShippedFacts(rules).Policy)),
        ];
        foreach ((string name, TriagePolicy policy) in policies) Print(name, policy, rounds: isShort ? 3 : 7);
        PrintFirst(isShort ? 5 : 21);
        return 0;
    }

    private static void Print(string name, TriagePolicy policy, int rounds)
    {
        Answers[] items = RandomAnswers.Of(policy.Vocabulary.ItemFacts, Items, 0, EveryContender.Seed);
        long start = Stopwatch.GetTimestamp();
        ItemForm[] forms = [.. new SessionForms(policy, items).All()];
        double made = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        foreach (ItemForm form in forms) form.Expect(policy, items);
        Timing.WarmUp(20, [.. forms.Select(form => form.Run)]);
        double[] times = Timing.BestOf(rounds, [.. forms.Select(form => form.Run)]);
        Console.WriteLine($"| {name}: an item, all answered | time | allocated |\n|---|--:|--:|");
        for (int i = 0; i < forms.Length; i++) Console.WriteLine($"| {forms[i].Name} | {Duration(times[i] / Items)} | {Timing.Allocated(forms[i].Run) / Items:N0} B |");
        Console.WriteLine($"\nAll decide the same for {Items} random items. Compiling all of these forms took {made:N0} ms.\n");
    }

    private static void PrintFirst(int pairs)
    {
        string program = typeof(SessionRun).Assembly.Location;
        double[][] times = [.. FirstInSession.Forms.Select(_ => new double[pairs])];
        for (int pair = -1; pair < pairs; pair++)
        {
            for (int i = 0; i < FirstInSession.Forms.Length; i++)
            {
                double took = Processes.Command.Run("dotnet", [program, "first", FirstInSession.Forms[i]]);
                if (pair >= 0) times[i][pair] = took;
            }
        }

        Console.WriteLine("| process start to first decision, the median | time |\n|---|--:|");
        for (int i = 0; i < times.Length; i++) Console.WriteLine($"| {FirstInSession.Forms[i]} | {times[i].Order().ElementAt(pairs / 2):N0} ms |");
    }

    private static string Duration(double nanoseconds) => nanoseconds < 10_000 ? $"{nanoseconds:N0} ns" : $"{nanoseconds / 1_000:N1} µs";
}
