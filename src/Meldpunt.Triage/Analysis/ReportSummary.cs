using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Analysis;

/// <summary>What a report's rules can see of its items, and items that show it.</summary>
internal sealed record ReportSummary(ulong Bits, ValueList<Answers> Items);
