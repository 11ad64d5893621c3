using System.Collections.Frozen;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>Finds a call by its method and the path template of its client method.</summary>
internal sealed class OperationCatalogue
{
    private readonly FrozenDictionary<string, PartnerCenterOperation[]> _byPath;

    public OperationCatalogue(IReadOnlyList<PartnerCenterOperation> all) =>
        _byPath = all.GroupBy(operation => operation.Path).ToFrozenDictionary(path => path.Key, path => path.ToArray());

    public PartnerCenterOperation? Find(HttpMethod method, string path)
    {
        foreach (var operation in _byPath.GetValueOrDefault(path, []))
        {
            if (operation.Method == method) return operation;
        }

        return null;
    }
}
