using PartnerRelations.Testing.PartnerCenter;

namespace PartnerRelations.Testing;

public sealed partial class PartnerWorld
{
    private readonly Lazy<FakePartnerCenter> _partnerCenter;

    /// <summary>
    /// Microsoft's side, on the world's clock. It begins empty and knows nothing of the world's records: add the companies that a test wants
    /// there, such as <c>world.PartnerCenter.AddPartner(company, FakePrograms.IndirectReseller)</c>.
    /// </summary>
    public FakePartnerCenter PartnerCenter => _partnerCenter.Value;
}
