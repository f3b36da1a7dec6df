using Hotline.Rules;
using Meldpunt.Triage.NRules;
using Meldpunt.Triage.Policies;
using NRules.Fluent;

// write FILE    writes the policy that is read of the classes, for meldpunt check, diff, test and export
// prove         runs every combination of answers in NRules, and compares what the classes give with the policy that is read of them
RuleRepository repository = ItemPolicy.Load();
switch (args)
{
    case ["write", string file]:
        File.WriteAllBytes(file, PolicyDocument.Write(ItemPolicy.Whole(repository)));
        return 0;
    case ["prove"]:
        RulesProof proof = ItemPolicy.Read(repository).Prove(ItemPolicy.Compile(repository));
        Console.WriteLine(proof);
        return proof.Holds ? 0 : 1;
    default:
        Console.Error.WriteLine("usage: NRulesRules write FILE | prove");
        return 64;
}
