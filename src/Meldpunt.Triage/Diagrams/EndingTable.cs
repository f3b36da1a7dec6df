namespace Meldpunt.Triage.Diagrams;

/// <summary>Numbers the endings of a diagram.</summary>
internal sealed class EndingTable
{
    private readonly Dictionary<Ending, int> _numbers = [];
    private readonly List<Ending> _all = [];

    public IReadOnlyList<Ending> All => _all;

    public int Of(Ending ending)
    {
        if (_numbers.TryGetValue(ending, out int number)) return number;
        _all.Add(ending);
        return _numbers[ending] = _all.Count - 1;
    }

    public int Union(int left, int right) =>
        left == right ? left : Of(new(_all[left].Routes | _all[right].Routes, _all[left].Questions | _all[right].Questions));

    public int WithQuestion(int ending, ulong question) =>
        Of(_all[ending] with { Questions = _all[ending].Questions | question });
}
