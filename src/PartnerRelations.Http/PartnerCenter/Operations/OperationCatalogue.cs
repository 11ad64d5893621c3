using System.Collections.Frozen;

namespace PartnerRelations.Http.PartnerCenter.Operations;

/// <summary>Finds a call by its method and the path template of its client method.</summary>
internal sealed class OperationCatalogue
{
    private readonly FrozenDictionary<(HttpMethod Method, string Path), PartnerCenterOperation> _byPath;

    public OperationCatalogue(IReadOnlyList<PartnerCenterOperation> all) => _byPath = all.ToFrozenDictionary(operation => (operation.Method, operation.Path));

    public PartnerCenterOperation? Find(HttpMethod method, string path) => _byPath.GetValueOrDefault((method, path));
}
