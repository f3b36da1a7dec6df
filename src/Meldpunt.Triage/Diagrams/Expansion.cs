namespace Meldpunt.Triage.Diagrams;

/// <summary>Gives each node of a diagram over complete answers one more branch: unanswered, the union of the others.</summary>
internal sealed class Expansion
{
    private readonly CompleteDiagram _complete;
    private readonly EndingTable _endings = new();
    private readonly Dictionary<int, int> _expanded = [];
    private readonly Dictionary<(int, int), int> _differ = [];
    private readonly Combination _either;
    private readonly Combination _or;

    public Expansion(CompleteDiagram complete, NodeBudget budget)
    {
        _complete = complete;
        Store = new([.. complete.Store.Branches.Select(answers => answers + 1)], complete.Names, budget);
        _either = new(Store, _endings.Union);
        _or = new(Store, (left, right) => left | right);
        Root = Expand(complete.Root);
    }

    public DiagramStore Store { get; }

    public int Root { get; }

    public IReadOnlyList<Ending> Endings => _endings.All;

    private int Expand(int root)
    {
        if (root < 0) return DiagramStore.Terminal(_endings.Of(new((uint)~root, 0)));
        if (_expanded.TryGetValue(root, out int known)) return known;
        int level = _complete.Store.Level(root);
        int answers = _complete.Store.Branches[level];
        int[] children = new int[answers + 1];
        int unanswered = 0;
        int matters = DiagramStore.Terminal(0);
        int firstChild = _complete.Store.Branch(root, level, 0);
        for (int answer = 0; answer < answers; answer++)
        {
            int child = _complete.Store.Branch(root, level, answer);
            children[answer + 1] = Expand(child);
            unanswered = answer == 0 ? children[1] : _either.Of(unanswered, children[answer + 1]);
            matters = _or.Of(matters, Differ(firstChild, child));
        }

        children[0] = Ask(level, unanswered, matters);
        return _expanded[root] = Store.Node(level, children);
    }

    // Where the fact's answers can still lead to different routes, it becomes a question.
    private int Ask(int level, int unanswered, int matters)
    {
        ulong question = 1UL << _complete.Order[level];
        return new Combination(Store, (ending, differs) => differs == 0 ? ending : _endings.WithQuestion(ending, question))
            .Of(unanswered, matters);
    }

    // 1 where two diagrams over complete answers still differ for some way of answering what is unanswered.
    private int Differ(int left, int right)
    {
        if (left == right) return DiagramStore.Terminal(0);
        if (left < 0 && right < 0) return DiagramStore.Terminal(1);
        if (_differ.TryGetValue((left, right), out int known)) return known;
        DiagramStore complete = _complete.Store;
        int level = Math.Min(complete.Level(left), complete.Level(right));
        int[] children = new int[complete.Branches[level] + 1];
        children[0] = DiagramStore.Terminal(0);
        for (int answer = 0; answer < children.Length - 1; answer++)
        {
            children[answer + 1] = Differ(complete.Branch(left, level, answer), complete.Branch(right, level, answer));
            children[0] = _or.Of(children[0], children[answer + 1]);
        }

        return _differ[(left, right)] = Store.Node(level, children);
    }
}
