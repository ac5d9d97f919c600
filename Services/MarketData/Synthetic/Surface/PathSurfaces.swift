/// The surfaces of a generated path: of each step's state.
struct PathSurfaces: SurfaceSource {
    let path: SpotPath
    let model: SurfaceModel

    func surface(at step: Int) -> MarketSurface { self.model.surface(of: self.path.states[step]) }
}
