namespace Meldpunt.Triage.Benchmarks.Reports;

/// <summary>Where the items of each report begin when those of all reports stand in one array; one more for the end.</summary>
internal static class ItemStarts
{
    public static int[] Of(Report[] reports)
    {
        int[] starts = new int[reports.Length + 1];
        for (int i = 0; i < reports.Length; i++) starts[i + 1] = starts[i] + reports[i].Items.Count;
        return starts;
    }
}
